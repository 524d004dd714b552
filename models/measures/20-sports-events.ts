import { numberLever, namedLever } from './archetypes/levers.ts';
import { namedEvent } from './archetypes/named-events.ts';
import { visitorBasket } from './archetypes/spending.ts';
import { defineMeasure, type Lever } from './kit.ts';

/** Participants of one of the three events. */
function participants(zh: string, en: string, planned: number, why: Lever['title']): Lever {
  return numberLever({
    title: { zh: `${zh}参加人次`, en: `Participants of the ${en}` },
    unit: 'person',
    neutral: planned,
    planned,
    max: planned * 3,
    step: 100,
    reason: why,
  });
}

/** Month meant for one of the three events. */
function monthOf(zh: string, en: string, planned: number, why: Lever['title']): Lever {
  return numberLever({
    kind: 'month',
    title: { zh: `${zh}举办月份`, en: `Month of the ${en}` },
    unit: 'month',
    neutral: planned,
    planned,
    min: 3,
    max: 12,
    reason: why,
  });
}

const autumn = {
  zh: '计划未写月份，按往年秋季',
  en: 'No month in the plan: autumn, as in other years',
};

export const sportsEvents = defineMeasure({
  number: 20,
  mechanism: {
    zh: '赛事拉动来自外地参赛者及随行人员的食宿、交通消费，本地参赛者不计；疫情使赛事取消或改期。不采用“1∶13”等官方拉动口径。户外产业和线上赛事无可用证据，不另计。',
    en: 'What counts are rooms, meals and transport of participants from outside and those with them; local runners add nothing. Outbreaks call events off or delay them. Official 1 : 13 claims are not used; outdoor industry and online events have no evidence and add nothing.',
  },
  levers: {
    marathon: namedLever('太原国际马拉松赛', 'Taiyuan international marathon', 'organisers'),
    cycling_race: namedLever('环太原国际公路自行车赛', 'Round-Taiyuan cycling race', 'organisers'),
    climbing_festival: namedLever('太行国际登山节', 'Taihang climbing festival', 'organisers'),
    runners: participants('马拉松', 'marathon', 30_000, {
      zh: '计划未写人数，按省会城市马拉松常见规模3万人',
      en: 'No number in the plan: 30,000, usual for a provincial capital',
    }),
    riders: participants('自行车赛', 'cycling race', 1000, {
      zh: '计划未写人数；2020年10支车队120余名车手、800余名骑游爱好者',
      en: 'No number in the plan: 120 riders in ten teams and 800 amateurs in 2020',
    }),
    climbers: participants('登山节', 'climbing festival', 5000, {
      zh: '计划未写人数，按5000人',
      en: 'No number in the plan: 5,000',
    }),
    month_of_marathon: monthOf('马拉松', 'marathon', 9, autumn),
    month_of_cycling: monthOf('自行车赛', 'cycling race', 10, {
      zh: '计划未写月份；2020年为10月11—16日',
      en: 'No month in the plan: 11 to 16 October in 2020',
    }),
    month_of_climbing: monthOf('登山节', 'climbing festival', 9, autumn),
  },
  assumptions: {
    nonlocal_share: 'm20_nonlocal_share',
    companions: 'm20_companions',
    spend_per_nonlocal: 'm20_spend_per_nonlocal',
    cancellation: 'm20_cancellation_probability',
    later: 'm20_held_later',
    cancelled_in_outbreak: 'm07_cancelled_in_outbreak',
    marathon_cost: 'm20_marathon_cost',
    cycling_cost: 'm20_cycling_cost',
    climbing_cost: 'm20_climbing_cost',
    retail_gross_margin_share: 'retail_gross_margin_share',
  },
  equations: `
    # Called off by outbreaks here, and at other times by rules for the whole country
    one_month [month] = 1
    open [1] = 1 - world.outbreak * cancelled_in_outbreak
    on_time [1] = 1 - cancellation
    ${namedEvent({ name: 'marathon_race', wanted: 'marathon', planned: 'month_of_marathon' }).trim()}
    ${namedEvent({ name: 'cycling', wanted: 'cycling_race', planned: 'month_of_cycling' }).trim()}
    ${namedEvent({ name: 'climbing', wanted: 'climbing_festival', planned: 'month_of_climbing' }).trim()}
    delivered.sports_events = marathon_race_held + cycling_held + climbing_held

    # Visitors: those from outside and their companions, fewer while travel is held down
    taking_part [person/month] = marathon_race_now * runners + cycling_now * riders + climbing_now * climbers
    visitors [person/month] = taking_part * nonlocal_share * (1 + companions) * world.tourism
    one_visit [visit/person] = 1
    indicator.visits [visit/month] = visitors * one_visit

    # Their spending by industry
    receipts [CNY/month] = visitors * spend_per_nonlocal
    ${visitorBasket('receipts', 'retail_gross_margin_share')}
    demand.culture in tourism = on_sights

    cost.organisers = marathon_race_now * marathon_cost + cycling_now * cycling_cost + climbing_now * climbing_cost
  `,
});
