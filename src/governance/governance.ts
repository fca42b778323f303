import type { AnyOperation } from '#http/operation.ts'
import type { Page } from '#http/pages.ts'
import { directoryOperations } from './directory/directory.operations.ts'
import { directoryPages } from './directory/directory.pages.tsx'
import { externalValueOperations } from './external-value/external-value.operations.ts'
import { externalValuePages } from './external-value/external-value.pages.tsx'
import { goalOperations } from './goal/goal.operations.ts'
import { goalPages } from './goal/goal.pages.tsx'
import { indicatorOperations } from './goal/indicator.operations.ts'
import { indicatorPages } from './goal/indicator.pages.tsx'
import { readResources } from './overview/overview.operations.ts'
import { overviewPage } from './overview/overview.pages.tsx'
import { partyCostOperations } from './party-cost/party-cost.operations.ts'
import { partyCostPages } from './party-cost/party-cost.pages.tsx'
import { policeFigureOperations } from './police-figure/police-figure.operations.ts'
import { policeFigurePages } from './police-figure/police-figure.pages.tsx'
import { teamCoverageOperations } from './team-coverage/team-coverage.operations.ts'
import { teamCoveragePages } from './team-coverage/team-coverage.pages.tsx'
import { unmetNeedOperations } from './unmet-need/unmet-need.operations.ts'
import { unmetNeedPages } from './unmet-need/unmet-need.pages.tsx'
import { workingTimeOperations } from './working-time/working-time.operations.ts'
import { workingTimePages } from './working-time/working-time.pages.tsx'
import { youthWorkOperations } from './youth-work-resource/youth-work-resource.operations.ts'
import { youthWorkPages } from './youth-work-resource/youth-work-resource.pages.tsx'

/** The verbs of the governance room: directory, resources, costs, working time and goals; of no case. */
export const governanceOperations: readonly AnyOperation[] = [
  readResources,
  ...directoryOperations,
  ...unmetNeedOperations,
  ...youthWorkOperations,
  ...teamCoverageOperations,
  ...partyCostOperations,
  ...workingTimeOperations,
  ...goalOperations,
  ...externalValueOperations,
  ...indicatorOperations,
  ...policeFigureOperations,
]

/** The screens of the governance room. */
export const governancePages: readonly Page[] = [
  overviewPage,
  ...directoryPages,
  ...unmetNeedPages,
  ...youthWorkPages,
  ...teamCoveragePages,
  ...partyCostPages,
  ...workingTimePages,
  ...goalPages,
  ...externalValuePages,
  ...indicatorPages,
  ...policeFigurePages,
]
