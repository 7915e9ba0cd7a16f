/** Names of people, companies and places that look real, in several scripts. */
import type { Random } from './random.ts';

type Script = {
  share: number;
  given: readonly string[];
  family: readonly string[];
  between: string;
};

const words = (text: string): readonly string[] => text.split(' ');

/** How often each is used; parts of names are common ones of the language. */
const SCRIPTS: readonly Script[] = [
  {
    share: 0.62,
    given: words(
      'Anna James Maria Peter Sarah David Elena Thomas Laura Michael Julia Robert Emma John Sofia Daniel Clara Martin Alice Paul Nora Victor Irene George Helen Simon Vera Oscar Ruth Felix Diana Hugo Marta Leon Olga Max Agnes Karl Rosa Erik',
    ),
    family: words(
      'Smith Miller Garcia Schmidt Rossi Novak Jensen Dubois Kowalski Silva Andersson Murphy Horvat Weber Moreno Larsen Costa Fischer Ricci Petrov Nagy Santos Keller Bauer Lopez Walsh Berg Moreau Vogel Ferreira Lindqvist Brandt Castillo Marchetti Hoffmann Delgado Eriksen Baptiste Kovacs Oliveira',
    ),
    between: ' ',
  },
  {
    share: 0.12,
    given: words('Анна Иван Мария Пётр Ольга Сергей Елена Алексей Наталья Дмитрий Ирина Михаил'),
    family: words(
      'Иванова Петров Смирнова Кузнецов Соколова Попов Лебедева Козлов Новикова Морозов',
    ),
    between: ' ',
  },
  {
    share: 0.1,
    given: words('محمد فاطمة أحمد مريم علي خديجة يوسف زينب عمر ليلى حسن سلمى'),
    family: words('الخطيب حداد النجار منصور الحسن عبود الشامي صالح القاضي درويش'),
    between: ' ',
  },
  {
    share: 0.1,
    given: words('伟 芳 娜 敏 静 丽 强 磊 洋 艳 勇 军 杰 娟 涛 超'),
    family: words('王 李 张 刘 陈 杨 赵 黄 周 吴 徐 孙'),
    between: '',
  },
  {
    share: 0.06,
    given: words('अनिल सुनीता राजेश प्रिया विजय कविता संजय मीना अमित गीता'),
    family: words('शर्मा वर्मा गुप्ता सिंह पटेल मिश्रा जोशी अय्यर'),
    between: ' ',
  },
];

const TRADES = words(
  'Holdings Logistics Trading Capital Shipping Ventures Energy Mining Properties Partners Industries Foods Media Telecom Insurance Aviation Textiles Pharma Construction Consulting',
);
const FORMS = words('Ltd GmbH S.A. Inc. B.V. LLC Oy A/S S.p.A. PLC');
const PLACES = words('North South East West New Old Upper Lower Port San');

export type Named = { type: string; name: string };

/** One entity's type and name; about half are people, the rest companies, places and events. */
export function createName(random: Random): Named {
  const kind = random.share();
  if (kind < 0.5) return { type: 'person', name: personName(random) };
  const family = pick(pickScript(random).family, random);
  if (kind < 0.85) {
    const form = `${pick(TRADES, random)} ${pick(FORMS, random)}`;
    return {
      type: 'organisation',
      name: `${family} ${pick(TRADES, random)} ${random.below(90) + 10} ${form}`,
    };
  }
  if (kind < 0.95)
    return { type: 'place', name: `${pick(PLACES, random)} ${family} ${random.below(9_000)}` };
  return { type: 'event', name: `${family} meeting of ${1950 + random.below(75)}` };
}

function personName(random: Random): string {
  const { given, family, between } = pickScript(random);
  const middle = random.share() < 0.4 ? pick(given, random) + between : '';
  return `${pick(given, random)}${between}${middle}${pick(family, random)}`;
}

function pickScript(random: Random): Script {
  let left = random.share();
  for (const script of SCRIPTS) {
    left -= script.share;
    if (left < 0) return script;
  }
  return SCRIPTS[0] as Script;
}

export function pick<T>(list: readonly T[], random: Random): T {
  return list[random.below(list.length)] as T;
}
