import { DAY, MONTH } from '../prompt/unit.ts';
import { type AmountReading, parseAmount } from './amount.ts';
import { formatCount } from './amount-format.ts';
import type { SloWindow } from './formula.ts';

/** The window where no blank asks for one. */
export const DEFAULT_WINDOW: SloWindow = { seconds: MONTH, name: '30 days', isChosen: false };

/** Reads an SLO window: `28 days rolling`, `7-day rolling`, `calendar month`. A month has 30 days and a quarter 90, which its name says. */
export function parseSloWindow(text: string, example: string): SloWindow | Exclude<AmountReading, { type: 'amount' }> {
  const period = text
    .replace(/\b(?:calendar|rolling|trailing|sliding|window)\b/gi, '')
    .replace(/(\d)-(?=\p{L})/u, '$1 ')
    .trim();
  const isNamed = /^(?:day|week|month|quarter|year)$/i.test(period);
  const reading = parseAmount(isNamed ? `1 ${period}` : period, 'slo_window', example);
  if (reading.type !== 'amount') return reading;
  const days = formatCount(reading.value / DAY, 'day');
  const isCalendar = isNamed && /\bcalendar\b/i.test(text);
  return { seconds: reading.value, name: isCalendar ? `a ${text.trim()} of ${days}` : days, isChosen: true };
}
