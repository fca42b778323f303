import type { AnyOperation } from '#http/operation.ts'
import type { Page } from '#http/pages.ts'
import { consultationOperations } from './consultation/consultation.operations.ts'
import { consultationPages } from './consultation/consultation.pages.tsx'
import { measureOperations } from './measure/measure.operations.ts'
import { measurePages } from './measure/measure.pages.tsx'
import { boardPages } from './phenomenon/board.pages.tsx'
import { phenomenonOperations } from './phenomenon/phenomenon.operations.ts'
import { phenomenonPages } from './phenomenon/phenomenon.pages.tsx'
import { preventionCountPages } from './prevention-work/prevention-count.pages.tsx'
import { preventionWorkOperations } from './prevention-work/prevention-work.operations.ts'
import { preventionWorkPages } from './prevention-work/prevention-work.pages.tsx'
import { signalOperations } from './signal/signal.operations.ts'
import { signalPages } from './signal/signal.pages.tsx'
import { spreadNoticeOperations } from './spread-notice/spread-notice.operations.ts'
import { spreadNoticePages } from './spread-notice/spread-notice.pages.tsx'

/** Every verb of the room. */
export const phenomenaOperations: readonly AnyOperation[] = [
  ...signalOperations,
  ...phenomenonOperations,
  ...measureOperations,
  ...spreadNoticeOperations,
  ...preventionWorkOperations,
  ...consultationOperations,
]

/** Every screen of the room. */
export const phenomenaPages: readonly Page[] = [
  ...signalPages,
  ...boardPages,
  ...phenomenonPages,
  ...measurePages,
  ...spreadNoticePages,
  ...preventionWorkPages,
  ...preventionCountPages,
  ...consultationPages,
]
