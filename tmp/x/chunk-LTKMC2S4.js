// src/load/usage-error.ts
var UsageError = class extends Error {
  name = "UsageError";
};

// src/order.ts
function compareText(left, right) {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
function compareSpans(left, right) {
  return compareText(left.file, right.file) || left.start - right.start;
}

// src/policy/durations.ts
var SECOND = 1;
var MINUTE = 60 * SECOND;
var HOUR = 60 * MINUTE;
var DAY = 24 * HOUR;
var WEEK = 7 * DAY;
var YEAR = 365 * DAY;
var MONTH = YEAR / 12;
var SECONDS_BY_UNIT = {
  s: SECOND,
  second: SECOND,
  seconds: SECOND,
  minute: MINUTE,
  minutes: MINUTE,
  h: HOUR,
  hour: HOUR,
  hours: HOUR,
  d: DAY,
  day: DAY,
  days: DAY,
  w: WEEK,
  week: WEEK,
  weeks: WEEK,
  month: MONTH,
  months: MONTH,
  y: YEAR,
  year: YEAR,
  years: YEAR
};
var UNITS_IN_WORDS = [
  ["year", YEAR],
  ["month", MONTH],
  ["day", DAY],
  ["hour", HOUR],
  ["minute", MINUTE],
  ["second", SECOND]
];
var IN_WORDS = /^(\d{1,9})\s*([a-z]+)(?:\s*(?:,|and)?\s+|$)/iu;
var ISO_DATE = /^P(?=[\dT])(?:(\d{1,9})Y)?(?:(\d{1,9})M)?(?:(\d{1,9})W)?(?:(\d{1,9})D)?/u;
var ISO_TIME = /(?:T(?=\d)(?:(\d{1,9})H)?(?:(\d{1,9})M)?(?:(\d{1,9})S)?)?$/u;
var ISO_8601 = new RegExp(ISO_DATE.source + ISO_TIME.source, "u");
var ISO_UNITS = [YEAR, MONTH, WEEK, DAY, HOUR, MINUTE, SECOND];
function parsePeriod(text) {
  const period = text.trim();
  const seconds = period.startsWith("P") ? parseIso(period) : parseWords(period);
  return seconds !== void 0 && seconds > 0 ? seconds : void 0;
}
function parseIso(period) {
  const parts = ISO_8601.exec(period)?.slice(1);
  return parts?.reduce((sum, part, index) => sum + Number(part ?? 0) * (ISO_UNITS[index] ?? 0), 0);
}
function parseWords(period) {
  let sum;
  let rest = period;
  while (rest !== "") {
    const match = IN_WORDS.exec(rest);
    const unit = SECONDS_BY_UNIT[match?.[2]?.toLowerCase() ?? ""];
    if (match === null || unit === void 0) return void 0;
    sum = (sum ?? 0) + Number(match[1]) * unit;
    rest = rest.slice(match[0].length);
  }
  return sum;
}
function formatPeriod(seconds) {
  let rest = Math.round(seconds);
  const words = [];
  for (const [unit, length] of UNITS_IN_WORDS) {
    const count = Math.floor(rest / length);
    if (count === 0 || words.length === 2) continue;
    if (unit === "month" && words.length === 0 && rest % length !== 0) continue;
    words.push(`${count} ${unit}${count === 1 ? "" : "s"}`);
    rest -= count * length;
  }
  if (words.length === 0) return "0 seconds";
  return (rest > 0 ? "about " : "") + words.join(" ");
}

export {
  UsageError,
  parsePeriod,
  formatPeriod,
  compareText,
  compareSpans
};
