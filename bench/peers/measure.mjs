// SPDX-License-Identifier: MIT
// Runs one peer in this process and prints what a warm document costs as one line of JSON.
//   node typst.mjs PLAN.json COUNT [FOLDER]
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { documentFor, readPlan, unitName } from "./content.mjs";

const WARM_UP = 10;

/** `prepare(plan)` gives `make(document)`, which gives the bytes of one file. */
export async function measure(suffix, prepare) {
  const [planPath, countText, folder] = process.argv.slice(2);
  const count = Number(countText);
  const plan = readPlan(planPath);
  const make = await prepare(plan);
  const documents = (n, from) => Array.from({ length: n }, (_, i) => documentFor(plan, unitName(from + i)));
  if (count > 1) for (const document of documents(WARM_UP, 100_000)) await make(document);
  if (folder) mkdirSync(folder, { recursive: true });
  let bytes = 0;
  const inputs = documents(count, 0);
  const before = process.cpuUsage();
  for (const [i, document] of inputs.entries()) {
    const file = await make(document);
    bytes += file.length;
    if (folder) writeFileSync(join(folder, `${i + 1}.${suffix}`), file);
  }
  const used = process.cpuUsage(before);
  console.log(
    JSON.stringify({ cpuMs: (used.user + used.system) / 1000 / count, bytes: Math.round(bytes / count) }),
  );
}
