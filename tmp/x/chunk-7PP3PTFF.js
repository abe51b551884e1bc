// package.json
var package_default = {
  name: "eslint-plugin-lethe",
  version: "0.1.0",
  description: "A data-minimization linter for TypeScript and JavaScript: finds personal data that is stored without end, logged, or never deleted.",
  keywords: [
    "eslint",
    "eslintplugin",
    "eslint-plugin",
    "privacy",
    "gdpr",
    "data-minimization",
    "retention",
    "personal-data"
  ],
  license: "MIT",
  type: "module",
  bin: {
    lethe: "dist/cli.js"
  },
  exports: {
    ".": {
      types: "./dist/types/src/plugin.d.ts",
      default: "./dist/plugin.js"
    },
    "./api": {
      types: "./dist/types/src/index.d.ts",
      default: "./dist/index.js"
    },
    "./policy.schema.json": "./dist/policy.schema.json",
    "./package.json": "./package.json"
  },
  files: [
    "dist",
    "docs/rules"
  ],
  sideEffects: false,
  engines: {
    node: "^20.19.0 || ^22.13.0 || >=24"
  },
  scripts: {
    start: "npm run --silent build && node examples/run.js",
    build: "node build.js",
    lint: "eslint . && node dist/cli.js check src rules --preset strict",
    typecheck: "tsc --noEmit",
    smoke: "node test/smoke/smoke.js",
    test: "npm run build && npm run lint && npm run typecheck && vitest run --coverage --reporter=default --reporter=json --outputFile.json=coverage/results.json && npm run smoke",
    bench: "npm run --silent build && node test/bench/bench.js"
  },
  peerDependencies: {
    eslint: "^9.38.0 || ^10.0.0"
  },
  peerDependenciesMeta: {
    eslint: {
      optional: true
    }
  },
  dependencies: {
    "@loancrate/prisma-schema-parser": "^3.0.0",
    "@typescript-eslint/utils": "^8.73.0",
    chalk: "^5.6.2",
    ignore: "^7.0.16",
    tinyglobby: "^0.2.17",
    "ts-morph": "^28.0.0",
    yaml: "^2.9.1"
  },
  devDependencies: {
    "@guanmingchiu/sqlparser-ts": "^0.62.0",
    "@types/node": "^20.19.0",
    "@typescript-eslint/parser": "^8.73.0",
    "@typescript-eslint/rule-tester": "^8.72.0",
    "@vitest/coverage-v8": "^4.1.12",
    esbuild: "^0.28.2",
    eslint: "^10.15.0",
    typescript: "~6.0.3",
    "typescript-eslint": "^8.73.0",
    vitest: "^4.1.12"
  }
};

// src/report/escape.ts
var UNSAFE = /[\u0000-\u001F\u007F-\u009F\u00AD\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/gu;
function escapeControls(text) {
  return text.replaceAll(UNSAFE, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return code < 256 ? `\\x${code.toString(16).padStart(2, "0")}` : `\\u{${code.toString(16)}}`;
  });
}
function escapeControlsInJson(json) {
  return json.replaceAll(UNSAFE, (character) => {
    if (character === "\n") return character;
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}

export {
  package_default,
  escapeControls,
  escapeControlsInJson
};
