// SPDX-License-Identifier: MIT
import { build, toBytes } from "./docx.mjs";
import { measure } from "./measure.mjs";

await measure("docx", () => (document) => toBytes(build(document)));
