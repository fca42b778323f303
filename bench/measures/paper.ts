import { planPaper, template } from '#casework/service-plan/plan-paper.ts'
import type { PlanSheet } from '#casework/service-plan/plan-sheet.ts'
import { ACTIONS_MAX } from '#casework/service-plan/service-plan.ts'
import { newId } from '#kernel/ids.ts'
import { makePdf } from '#kernel/pdf.ts'
import { figure, median, percentile, type Figure } from '../report.ts'

const PAPERS = 40

/** A plan as full as one may be, each of them another: nothing of the paper before it can be used again. */
function fullPlan(number: number): PlanSheet {
  const name = { sv: 'Raseborgs ankarteam', fi: 'Raaseporin ankkuritiimi', en: 'Raseborg Anchor team' }
  const recipient = { id: newId(), role: 'guardian' as const, name: `Prov Provgren ${number}` }
  return {
    planId: newId(),
    caseId: newId(),
    caseNumber: `VN-${String(number).padStart(6, '0')}`,
    youthName: `Elin Provgren ${number}`,
    contactName: 'Anna Ankarlina',
    teamName: name,
    recipients: [recipient],
    recipient,
    language: 'sv',
    ownGoal: `Jag vill att det är lugnt hemma och att jag kommer till skolan. ${number}`,
    ownGoalLanguage: 'sv',
    actions: Array.from({ length: ACTIONS_MAX }, (_, index) => ({
      id: newId(),
      goal: `Mål ${index + 1} i plan ${number}: det som familjen själv har sagt är viktigast just nu`,
      what: `Åtgärd ${index + 1} i plan ${number}: träffas varje vecka och prata om hur det går`,
      who: 'Ungdomsarbetaren och vårdnadshavaren',
      dueOn: '2026-12-01',
    })),
    agreements: [
      { givenBy: 'youth', agreedOn: '2026-11-20' },
      { givenBy: 'guardians_both', agreedOn: '2026-11-20' },
    ],
    agreedOn: '2026-11-20',
    keptFrom: { parties: [], guardians: [] },
  }
}

/** How long it takes to make the PDF of a plan: of the first one of a server, and of those after it. */
export function measurePapers(): Figure[] {
  const times = Array.from({ length: PAPERS + 1 }, (_, number) => {
    const begun = performance.now()
    const worked = process.cpuUsage()
    makePdf(template, planPaper(fullPlan(number), 'sv'), 'Provmyndigheten, 20.11.2026 kl. 10.00.', new Date())
    const { user, system } = process.cpuUsage(worked)
    return { ms: performance.now() - begun, processorMs: (user + system) / 1000 }
  })
  const [first, ...others] = times
  const waited = others.map((each) => each.ms)
  return [
    figure('PDF of a full plan, middle value', median(waited), 'ms', { most: 100 }),
    figure('PDF of a full plan, p95', percentile(waited, 0.95), 'ms', { most: 100 }),
    figure('PDF of a full plan, processor time', median(others.map((each) => each.processorMs)), 'ms', { most: 100 }),
    figure('PDF of a full plan, the first of a server', first?.ms ?? null, 'ms'),
  ]
}
