const cronText = /^(@(yearly|annually|monthly|weekly|daily|midnight|hourly|every \S+)|(TZ=\S+ )?([\d*,/LW?#-]|[A-Z]{3}\b)+( ([\d*,/LW?#-]|[A-Z]{3}\b)+){4,6})$/i;

/** Whether a text is a schedule as cron writes it: `0 3 * * *`, `@daily`. */
export function isCronText(text: string): boolean {
  return cronText.test(text.trim());
}
