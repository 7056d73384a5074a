import { plannedNumber } from './numberingPlan';

/**
 * The digits by which numbers are compared: the same for one line, however its number is written. For comparing
 * alone: what is sent stays as somebody wrote it, since WhatsApp may know the line by either writing.
 *
 * - Brazil has put a 9 before the eight digits of its mobiles, which begin with 6 to 9. Fixed lines begin with 2 to 5
 *   and never got one, and a 9 before 0 to 5 is a mobile that came afterwards: both are numbers of their own.
 *   Docs: https://portalarauto.com.br/01-11-2016/numeros-de-celular-terao-nono-digito-a-partir-deste-domingo-no-rs
 *   Docs: https://docs.360dialog.com/docs/useful/number-registration-issues/number-formats (both read 2026-11-30)
 * - Mexico had a 1 behind its code, and Argentina has a 9, for calls to mobiles, before the same ten digits. Inside
 *   Argentina a 15 behind the area code says so.
 *   Docs: https://faq.whatsapp.com/1294841057948784 (read 2026-11-30)
 * - Benin has put 01 before all of its numbers of eight digits, on 30 November 2024.
 *   Undocumented: by which writing WhatsApp knows those that were registered before. The rule stands in
 *   https://github.com/mobi/telephone_number/issues/138 (read 2026-11-30), and libphonenumber-js takes the longer one alone.
 *
 * Côte d'Ivoire, which went from eight digits to ten in 2021, is left out: what was put in front depends on the
 * operator, for whom no table of the regulator's is at hand, and its people had to enter the new number in WhatsApp.
 */
export const sameNumberKey = (digits: string): string =>
	withoutFifteen(digits).replace(mark, '$1').replace(beninsPrefix, '$1');

/** The code, and the digit behind it that the shorter writing lacks. */
const mark = /^(52(?=1\d{10}$)|54(?=9\d{10}$)|55[1-9]{2}(?=9[6-9]\d{7}$))\d/;

const beninsPrefix = /^(229)01(?=\d{8}$)/;

/** Where the 15 stands only Argentina's area codes tell: `54 11 15 1234 5678`, or with a 0 before the 11. */
const withoutFifteen = (digits: string): string =>
	/^54\d{12,13}$/.test(digits) ? (plannedNumber(digits)?.digits ?? digits) : digits;
