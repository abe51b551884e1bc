import { expiryOf } from '../../sql/clickhouse.js';
import { baseName } from '../paths.js';
import type { InfrastructureFacts, InfrastructureFile } from './infrastructure-file.js';

/**
 * Data sources of Tinybird, each in a file of its name: `ENGINE_TTL` ends rows, in the words of ClickHouse.
 * https://www.tinybird.co/docs/forward/dev-reference/datafiles/datasource-files
 */
export function readTinybirdDatasource(file: InfrastructureFile): Partial<InfrastructureFacts> {
  const setting = /^[ \t]*ENGINE_TTL\b(.*)$/m.exec(file.text);
  const expiry = expiryOf(`TTL ${setting?.[1]?.replace(/["']/g, ' ').trim() ?? ''}`);
  if (setting === null || expiry === undefined) return {};
  const { seconds } = expiry;
  const name = baseName(file.file).replace(/\.datasource$/, '');
  return { ends: [{ kind: 'tinybird', names: [name], ...(seconds === undefined ? {} : { seconds }), evidence: file.evidenceAt({ start: setting.index }, 'the TTL of the data source ends rows') }] };
}
