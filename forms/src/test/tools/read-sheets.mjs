// Prints a workbook as SheetJS reads it: "S name" for each sheet, "R text<tab>text…" for each row
// without its empty cells, "F address" for each formula; texts are percent-encoded.
// Usage: node read-sheets.mjs DIRECTORY_WITH_NODE_MODULES FILE
import { createRequire } from "node:module";
import { resolve } from "node:path";

const [directory, file] = process.argv.slice(2);
const XLSX = createRequire(resolve(directory, "package.json"))("xlsx");

const book = XLSX.readFile(file, { cellFormula: true, cellText: true });
for (const name of book.SheetNames) {
  const sheet = book.Sheets[name];
  console.log("S " + encodeURIComponent(name));
  const rows = XLSX.utils.sheet_to_json(sheet, { header: 1, raw: false, defval: "", blankrows: true });
  for (const row of rows) {
    console.log("R " + row.filter((text) => text !== "").map(encodeURIComponent).join("\t"));
  }
  for (const [address, cell] of Object.entries(sheet)) {
    if (!address.startsWith("!") && cell.f !== undefined) {
      console.log("F " + address);
    }
  }
}
