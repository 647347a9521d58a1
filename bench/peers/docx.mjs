// SPDX-License-Identifier: MIT
// docx (npm) to DOCX: the document built by calls. Also writes the template for docxtemplater.
import {
  AlignmentType, BorderStyle, Document, Footer, FootnoteReferenceRun, Header, Packer, PageNumber, Paragraph, Table,
  TableCell, TableRow, TextRun, WidthType,
} from "docx";

import { runsOf } from "./content.mjs";

const FONT = "Times New Roman";
const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: "auto" };
const NO_BORDERS = {
  top: NO_BORDER, bottom: NO_BORDER, left: NO_BORDER, right: NO_BORDER,
  insideHorizontal: NO_BORDER, insideVertical: NO_BORDER,
};

const centred = (text, size, bold, italics) =>
  new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ text, size, bold, italics, font: FONT })] });

const twoCells = (left, right, widths) =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: NO_BORDERS,
    rows: [new TableRow({
      cantSplit: true,
      children: [left, right].map(
        (children, i) => new TableCell({ width: { size: widths[i], type: WidthType.PERCENTAGE }, children })),
    })],
  });

/** A Document of docx (npm); `footnotes` may be left out for a template without them. */
export function build(document) {
  const footnotes = {};
  const inlines = (text, bold) =>
    runsOf(text).map((run) => {
      if (run.note === undefined)
        return new TextRun({ text: run.text, bold: bold || run.bold, italics: run.italic, size: 28, font: FONT });
      const id = Object.keys(footnotes).length + 1;
      footnotes[id] = { children: [new Paragraph({ children: [new TextRun({ text: run.note, size: 20, font: FONT })] })] };
      return new FootnoteReferenceRun(id);
    });
  const paragraphs = document.paragraphs.map(
    ({ kind, text }) =>
      new Paragraph({
        alignment: AlignmentType.JUSTIFIED,
        indent: { firstLine: 567 },
        spacing: { before: 60, after: 60 },
        keepNext: kind.startsWith("heading"),
        children: inlines(text, kind.startsWith("heading")),
      }));
  const letterhead = twoCells(
    [centred(document.parent, 26), centred(document.organ, 26, true), centred(document.number, 26)],
    [centred("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 26, true), centred("Độc lập - Tự do - Hạnh phúc", 28, true),
     centred(document.place, 28, false, true)],
    [42, 58]);
  const recipients = document.recipients.map(
    (text) => new Paragraph({ children: [new TextRun({ text, size: 22, font: FONT })] }));
  const signature = twoCells(
    [new Paragraph({ children: [new TextRun({ text: "Nơi nhận:", bold: true, italics: true, size: 24, font: FONT })] }),
     ...recipients],
    [centred(document.signer, 28, true)],
    [50, 50]);
  return new Document({
    footnotes,
    sections: [{
      properties: {
        titlePage: true,
        page: { size: { width: 11906, height: 16838 }, margin: { top: 1134, bottom: 1134, left: 1701, right: 850 } },
      },
      headers: {
        first: new Header({ children: [new Paragraph({})] }),
        default: new Header({
          children: [new Paragraph({ alignment: AlignmentType.CENTER,
                                     children: [new TextRun({ children: [PageNumber.CURRENT], size: 28, font: FONT })] })],
        }),
      },
      footers: { default: new Footer({ children: [] }) },
      children: [letterhead, centred(document.kind, 28, true), centred(document.subject, 28, true), ...paragraphs, signature],
    }],
  });
}

export const toBytes = (document) => Packer.toBuffer(document);
