// SPDX-License-Identifier: MIT
// The text of the sample plan as a flat list of numbered paragraphs, the same for every peer.
import { readFileSync } from "node:fs";

const ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];

/** The label of the n-th heading of a level: I. / 1. / 1.1. / 1.1.1. */
function labelOf(numbers) {
  if (numbers.length === 1) return `${ROMAN[numbers[0] - 1]}.`;
  return `${numbers.slice(1).join(".")}.`;
}

/** Cuts `**bold**`, `*italic*` and `^[note]` into runs. */
export function runsOf(text) {
  const runs = [];
  for (const part of text.split(/(\*\*.+?\*\*|\*[^*]+\*|\^\[.*?\])/)) {
    if (part.startsWith("**")) runs.push({ text: part.slice(2, -2), bold: true });
    else if (part.startsWith("^[")) runs.push({ note: part.slice(2, -1) });
    else if (part.startsWith("*") && part.length > 2) runs.push({ text: part.slice(1, -1), italic: true });
    else if (part !== "") runs.push({ text: part });
  }
  return runs;
}

function flatten(blocks, numbers, paragraphs) {
  let count = 0;
  for (const block of blocks) {
    if (typeof block === "string") {
      paragraphs.push({ kind: "body", text: block });
    } else if (block.heading !== undefined || block.number !== undefined) {
      const here = [...numbers, ++count];
      const text = block.heading ?? block.number;
      paragraphs.push({
        kind: block.heading !== undefined ? `heading${here.length}` : "body",
        text: `${labelOf(here)} ${here.length === 1 ? text.toUpperCase() : text}`,
      });
      flatten(block.body ?? [], here, paragraphs);
    } else if (block.items !== undefined) {
      for (const item of block.items)
        paragraphs.push({ kind: "item", text: `- ${typeof item === "string" ? item : item.text}` });
    }
  }
  return paragraphs;
}

/** Letterhead, title, paragraphs, recipients and signer of the plan, for a unit by name. */
export function documentFor(plan, unitName) {
  return {
    parent: plan.organ.parent.toUpperCase(),
    organ: unitName.toUpperCase(),
    number: `Số:        /KH-${plan.organ.notation}`,
    place: `${plan.organ.place}, ngày     tháng 02 năm 2024`,
    kind: "KẾ HOẠCH",
    subject: plan.subject,
    paragraphs: flatten(plan.body, [], []),
    recipients: [...plan.recipients.map((r) => `- ${typeof r === "string" ? r : r.text};`), "- Lưu: VT, VP."],
    signer: plan.signer.title.toUpperCase(),
  };
}

export function readPlan(path) {
  return JSON.parse(readFileSync(path, "utf8"));
}

/** A new name for each document, so that nobody can keep a finished one. */
export const unitName = (i) => `Sở Tư pháp số ${i + 1}`;
