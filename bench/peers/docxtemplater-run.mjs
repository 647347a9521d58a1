// SPDX-License-Identifier: MIT
// docxtemplater (npm) to DOCX: a Word file with placeholders, filled. The template is made once,
// outside the measurement, from the same text.
import Docxtemplater from "docxtemplater";
import PizZip from "pizzip";

import { build, toBytes } from "./docx.mjs";
import { documentFor } from "./content.mjs";
import { measure } from "./measure.mjs";

await measure("docx", async (plan) => {
  const open = documentFor(plan, "x");
  const template = await toBytes(build({ ...open, parent: "{parent}", organ: "{organ}", number: "{number}",
                                         place: "{place}", signer: "{signer}", subject: "{subject}" }));
  return (document) => {
    const filled = new Docxtemplater(new PizZip(template), { paragraphLoop: true });
    filled.render(document);
    return filled.getZip().generate({ type: "nodebuffer", compression: "DEFLATE" });
  };
});
