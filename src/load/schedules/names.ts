/** Names of files that hold schedules, by the platform or program that reads them. */
export const scheduleNames = {
  vercel: /^vercel\.json$/,
  wrangler: /^wrangler\.(toml|jsonc?)$/,
  netlify: /^netlify\.toml$/,
  render: /^render\.ya?ml$/,
  serverless: /^serverless\.ya?ml$/,
  kubernetes: /cron.*\.ya?ml$/i,
  cronJson: /^(cron|app)\.json$/,
  wasp: /^.+\.wasp$/,
  openApi: /^(?:.+[._-])?(?:swagger|openapi|oas|api)(?:[._-].+)?\.(?:ya?ml|json)$/i,
  crontab: /^(crontab|.*\.crontab|crontab\.(?!(?:d\.)?[cm]?[jt]sx?$)\w+)$/,
};

/** Whether a file may hold a schedule, by its name. */
export function isScheduleName(name: string): boolean {
  return Object.values(scheduleNames).some((pattern) => pattern.test(name));
}
