import { numberLever } from './archetypes/levers.ts';
import { startLever } from './archetypes/pipeline.ts';
import { defineMeasure, type Lever } from './kit.ts';

/** How far one kind of local product is promoted. */
function promotion(zh: string, en: string): Lever {
  return numberLever({
    kind: 'share',
    title: { zh: `${zh}推广力度`, en: `Promotion of local ${en}` },
    unit: '1',
    planned: 1,
    max: 1,
    step: 0.05,
    reason: {
      zh: '计划要求依法推广，未定份额；1表示全面推广',
      en: 'Promoted by law without a share: 1 is everywhere',
    },
  });
}

export const localProducts = defineMeasure({
  number: 4,
  mechanism: {
    zh: '推广目录和对接活动使省内采购份额略有上升，得益的是制造业（第二产业），服务业只得到其采购的运输、商务等一小部分；受市场规则约束，全国看是此消彼长。',
    en: 'Lists and matching events raise the local share of purchases a little. Industry gains; services get only what industry buys from them. Market rules set the limit, and nationally it is zero-sum.',
  },
  levers: {
    cars: promotion('自产汽车', 'cars'),
    lifts: promotion('自产电梯', 'lifts'),
    materials: promotion('新材料和其他民用产品', 'new materials and other products'),
    matching_events: numberLever({
      title: { zh: '供需对接活动场次', en: 'Matching events' },
      unit: 'event',
      planned: 22,
      max: 88,
      payer: 'province',
      reason: { zh: '计划未写场次，按每市两场', en: 'No number in the plan: two in each city' },
    }),
    start: startLever,
  },
  assumptions: {
    local_share_shift: 'm04_local_share_shift',
    car_purchases: 'm04_car_purchases',
    lift_purchases: 'm04_lift_purchases',
    material_purchases: 'm04_material_purchases',
    event_cost: 'm04_event_cost',
    scale_exponent: 'diminishing_scale_exponent',
    retail_gross_margin_share: 'retail_gross_margin_share',
  },
  equations: `
    # Purchases that the promotion reaches
    reached [CNY/year] = cars * car_purchases + lifts * lift_purchases + materials * material_purchases

    # The share that moves to local makers builds up over half a year; twice the events move less than twice
    usual_events [event] = 22
    effort [1] = pow(matching_events / usual_events, scale_exponent)
    moved [CNY/month] = reached / months_per_year * local_share_shift * effort * ramp(start, 6)
    indicator.bought_from_local_makers [CNY/month] = moved

    # Dealers sell as much as before: only the makers' price is demand that was not met here
    demand.other_mining_mfg = moved * (1 - retail_gross_margin_share)

    # Events over the months that are left
    months_left [month] = 13 - start
    cost.province = matching_events * event_cost * (month >= start) / months_left
  `,
});
