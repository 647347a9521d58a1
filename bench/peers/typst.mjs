// SPDX-License-Identifier: MIT
// Typst to PDF, by its compiler for Node. TYPST_FORGET=1 has it forget what it made before, as for
// documents that do not share their text; without, unchanged paragraphs come from its memory.
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";

import { runsOf } from "./content.mjs";
import { measure } from "./measure.mjs";

const FONTS = process.env.FONT_FOLDER ?? "/usr/share/fonts/truetype/liberation2";

const escape = (text) => text.replace(/[\\#$*_`<>@=~[\]"'/+-]/g, (sign) => `\\${sign}`);

function markup(text) {
  return runsOf(text)
    .map((run) => {
      if (run.note !== undefined) return `#footnote[${escape(run.note)}]`;
      if (run.bold) return `#strong[${escape(run.text)}]`;
      if (run.italic) return `#emph[${escape(run.text)}]`;
      return escape(run.text);
    })
    .join("");
}

function paragraph({ kind, text }) {
  const isHeading = kind.startsWith("heading");
  return `#par[${isHeading ? `#strong[${markup(text)}]` : markup(text)}]`;
}

function source(document) {
  return `#set document(title: "${document.subject}", date: none)
#set page(paper: "a4", margin: (top: 20mm, bottom: 20mm, left: 30mm, right: 15mm),
  header: context if counter(page).get().first() > 1 { align(center)[#counter(page).display()] })
#set text(font: "Liberation Serif", size: 14pt, lang: "vi")
#set par(justify: true, first-line-indent: (amount: 10mm, all: true), spacing: 12pt)
#grid(columns: (42%, 58%), align: center,
  [#set par(first-line-indent: 0mm, spacing: 6pt)
   #text(size: 13pt)[${escape(document.parent)}] \\
   #text(size: 13pt, weight: "bold")[${escape(document.organ)}] \\ ${escape(document.number)}],
  [#set par(first-line-indent: 0mm, spacing: 6pt)
   #text(size: 13pt, weight: "bold")[CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM] \\
   #text(weight: "bold")[Độc lập \\- Tự do \\- Hạnh phúc] \\ #emph[${escape(document.place)}]])
#align(center)[*${escape(document.kind)}* \\ *${escape(document.subject)}*]
${document.paragraphs.map(paragraph).join("\n")}
#grid(columns: (50%, 50%),
  [#set par(first-line-indent: 0mm, spacing: 3pt)
   #text(size: 12pt)[*_Nơi nhận:_*] \\ #text(size: 11pt)[${document.recipients.map(escape).join(" \\ ")}]],
  align(center)[*${escape(document.signer)}*])
`;
}

await measure("pdf", () => {
  const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: [FONTS] }] });
  return (document) => {
    const pdf = compiler.pdf({ mainFileContent: source(document) });
    compiler.evictCache(process.env.TYPST_FORGET === "1" ? 0 : 10);
    return pdf;
  };
});
