const developmentWord = /(^|[/._-])(dev(elop(ment)?)?|local(host|dev)?|test(s|ing)?|ci|e2e|sandbox|playground|demo|examples?|debug|devcontainer)([/._-]|$)/i;
const deploymentWord = /(^|[/._-])(prod(uction)?|staging|deploy(ment)?|release|live)([/._-]|$)/i;

/** Whether a path says that its file is there to develop or test with: `docker-compose.dev.yml`, `docker/local/compose.yml`. */
export function isForDevelopment(path: string): boolean {
  return developmentWord.test(path) && !deploymentWord.test(path.slice(path.lastIndexOf('/') + 1));
}
