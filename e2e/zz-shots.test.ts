import { test } from 'vitest'
import { openJourney } from './support/journey.ts'
test('shots', async () => {
  const journey = await openJourney()
  for (const language of ['sv', 'fi', 'en'] as const) {
    const v = await journey.as({ instance: 'vastra-nyland', function: 'steering_group' }, { language })
    for (const [name, path] of [['start', '/picture'], ['team', '/picture?area=team-raseborg&phenomenon=theft'], ['year', '/picture?period=2026'], ['mun', '/picture?area=149&phenomenon=robbery'], ['ext', '/governance/external-values']] as const) {
      if (language !== 'sv' && name !== 'start') continue
      await v.page.goto(path + (path.includes('?') ? '&' : '?') + 'lang=' + language)
      await v.page.setViewportSize({ width: 1280, height: 900 })
      await v.page.screenshot({ path: `/tmp/shots-p2/${name}-${language}-wide.png`, fullPage: true })
      await v.page.setViewportSize({ width: 320, height: 800 })
      await v.page.screenshot({ path: `/tmp/shots-p2/${name}-${language}-narrow.png`, fullPage: true })
    }
    await v.page.setViewportSize({ width: 1280, height: 900 })
    await v.open('/picture?lang=' + language).catch((e) => console.log(String(e)))
    await v.close()
  }
  await journey.close()
}, 300000)
