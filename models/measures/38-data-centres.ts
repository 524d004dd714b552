import { milestone, worksAfterStart, yearCourse } from './archetypes/milestone.ts';
import { deliveryTiming, startLever } from './archetypes/pipeline.ts';
import { defineMeasure, type Lever, type Payer } from './kit.ts';

interface Centre {
  readonly zh: string;
  readonly en: string;
  readonly planned: number;
  readonly max: number;
  readonly payer: Payer;
  readonly why: { readonly zh: string; readonly en: string };
}

/** Works meant for this year at one of the five centres that the clause names. */
function worksOfTheYear({ zh, en, planned, max, payer, why }: Centre): Lever {
  return {
    kind: 'amount',
    title: { zh: `${zh}年内计划投资`, en: `Works of the year: ${en}` },
    unit: 'CNY',
    neutral: 0,
    planned,
    source: 'reading',
    min: 0,
    max,
    step: 100_000_000,
    payer,
    reason: why,
  };
}

const underWay = {
  zh: '计划未给年度投资；按公开的总投资和多年建设期的一期工程估计',
  en: 'No yearly sum in the plan: one stage of the announced total, built over many years',
};
const unpublished = {
  zh: '计划和公开资料均无投资额，按一期机房估计',
  en: 'No sum was found: about one hall of a first stage',
};

export const dataCentres = defineMeasure({
  number: 38,
  mechanism: {
    zh: '数据中心投资六成以上是省外设备，留在省内的主要是建筑安装，属第二产业；机柜投用后才有信息服务增加值，上架需要时间，长期岗位很少。',
    en: 'More than six tenths of a data centre are machines from elsewhere; what stays is mostly construction, secondary industry. Information services follow as racks fill, and few permanent jobs.',
  },
  levers: {
    baidu: worksOfTheYear({
      zh: '百度云计算(阳泉)中心二期',
      en: 'Baidu cloud centre, Yangquan, phase 2',
      planned: 400e6,
      max: 1_400e6,
      payer: 'firms',
      why: {
        zh: '总投资14亿元，2020年5月封顶，按剩余装修和设备的年度投入估计',
        en: 'A total of 1.4bn, topped out in May 2020: what fitting out is left',
      },
    }),
    qinhuai: worksOfTheYear({
      zh: '秦淮太行山产业基地',
      en: 'Qinhuai base',
      planned: 2_000e6,
      max: 8_000e6,
      payer: 'firms',
      why: underWay,
    }),
    zhonglian: worksOfTheYear({
      zh: '中联绿色大数据产业基地',
      en: 'Zhonglian green data base',
      planned: 1_500e6,
      max: 6_000e6,
      payer: 'firms',
      why: underWay,
    }),
    yunzhong: worksOfTheYear({
      zh: '大同云中e谷大数据中心',
      en: 'Yunzhong e-Valley, Datong',
      planned: 500e6,
      max: 3_000e6,
      payer: 'firms',
      why: unpublished,
    }),
    supercomputing: worksOfTheYear({
      zh: '国家超级计算太原中心',
      en: 'supercomputing centre, Taiyuan',
      planned: 500e6,
      max: 2_000e6,
      payer: 'province',
      why: unpublished,
    }),
    hub_application: {
      kind: 'switch',
      title: { zh: '争取国家枢纽节点', en: 'Application for a national hub node' },
      unit: '1',
      neutral: 0,
      planned: 1,
      source: 'plan',
      min: 0,
      max: 1,
      step: 1,
    },
    start: startLever,
  },
  assumptions: {
    chance_running: 'm38_chance_running',
    chance_new: 'm38_chance_new',
    hub_chance: 'm38_hub_chance',
    cost_baidu: 'm38_cost_baidu',
    cost_qinhuai: 'm38_cost_qinhuai',
    cost_zhonglian: 'm38_cost_zhonglian',
    cost_yunzhong: 'm38_cost_yunzhong',
    cost_supercomputing: 'm38_cost_supercomputing',
    local_value_added: 'm38_local_va_per_capex',
    service_value_added: 'm38_service_va_per_capex_year',
    utilisation: 'm38_rack_utilisation',
    jobs_per_yuan: 'm38_permanent_jobs_per_100m',
    service_jobs_per_job: 'local_job_multiplier_tradable',
  },
  equations: `
    # Which of the five move on this year, and since when
    ${deliveryTiming.trim()}
    ${yearCourse.trim()}
    ${milestone({ name: 'baidu_on', wanted: '(baidu > 0)', chance: 'chance_running', by: 'course_of_running' }).trim()}
    ${milestone({ name: 'qinhuai_on', wanted: '(qinhuai > 0)', chance: 'chance_running', by: 'course_of_running' }).trim()}
    ${milestone({ name: 'zhonglian_on', wanted: '(zhonglian > 0)', chance: 'chance_running', by: 'course_of_running' }).trim()}
    ${milestone({ name: 'yunzhong_on', wanted: '(yunzhong > 0)', chance: 'chance_new', by: 'course' }).trim()}
    ${milestone({ name: 'supercomputing_on', wanted: '(supercomputing > 0)', chance: 'chance_new', by: 'course' }).trim()}
    ${milestone({ name: 'hub_node', wanted: 'hub_application', chance: 'hub_chance', by: 'course' }).trim()}
    # three of them are being built: their works go on with the spring
    course_of_running [1] = ramp(start, 3)
    delivered.data_centres = baidu_on_done + qinhuai_on_done + zhonglian_on_done + yunzhong_on_done + supercomputing_on_done
    delivered.national_computing_hub = hub_node_done

    # Works, as far as stretch targets get and never beyond a centre's total: those under way by the month, the others after their start
    pace [1/month] = (course - previous(course, 0)) / one_month * completion.stretch
    baidu_works [CNY/month] = min(baidu, cost_baidu) * baidu_on_done * pace
    qinhuai_works [CNY/month] = min(qinhuai, cost_qinhuai) * qinhuai_on_done * pace
    zhonglian_works [CNY/month] = min(zhonglian, cost_zhonglian) * zhonglian_on_done * pace
    ${worksAfterStart('yunzhong_on', 'min(yunzhong, cost_yunzhong) * completion.stretch').trim()}
    ${worksAfterStart('supercomputing_on', 'min(supercomputing, cost_supercomputing) * completion.stretch').trim()}
    works [CNY/month] = baidu_works + qinhuai_works + zhonglian_works + yunzhong_on_works + supercomputing_on_works

    # Local works: value added in the province per yuan over the 0.52 that a yuan of construction brings
    demand.construction = works * local_value_added / 0.52

    # Racks fill over the twelve months after
    in_use [CNY] = spread(cumulate(works), 12) * utilisation
    value_added.ict = in_use * service_value_added / months_per_year
    indicator.data_centre_jobs [job/month] = works * jobs_per_yuan
    indicator.service_jobs_later [job/month] = works * jobs_per_yuan * service_jobs_per_job
    cost.firms = works - supercomputing_on_works
    cost.province = supercomputing_on_works
  `,
  scaleCheck: [
    {
      low: 30e6,
      high: 150e6,
      account: 'activity',
      settings: {
        baidu: 0,
        qinhuai: 1_900e6,
        zhonglian: 0,
        yunzhong: 0,
        supercomputing: 0,
        hub_application: 0,
      },
      row: '38 data centres, per 1bn capex: 0.7 (0.3–1.5); 1.9bn planned is about 1bn done',
    },
  ],
});
