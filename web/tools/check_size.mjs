// SPDX-License-Identifier: Apache-2.0
// Reports what the browser must fetch before a page can be used (scripts and styles, gzipped), page by page,
// from
// Vite's manifest, and fails when the heaviest is over the limit.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const limitBytes = 400_000;
const dist = fileURLToPath(new URL("../dist/", import.meta.url));
const manifest = JSON.parse(readFileSync(`${dist}.vite/manifest.json`).toString());

const sizes = new Map();
function gzippedBytes(file) {
  if (!sizes.has(file)) sizes.set(file, gzipSync(readFileSync(dist + file)).length);
  return sizes.get(file);
}

function filesOf(name, files = new Set(), seen = new Set()) {
  if (seen.has(name)) return files;
  seen.add(name);
  const chunk = manifest[name];
  files.add(chunk.file);
  for (const style of chunk.css ?? []) files.add(style);
  for (const used of chunk.imports ?? []) filesOf(used, files, seen);
  return files;
}

const entry = Object.keys(manifest).find((name) => manifest[name].isEntry);
const always = filesOf(entry);
filesOf("src/app/texts.zh-CN.ts", always);
const total = (files) => [...files].reduce((sum, file) => sum + gzippedBytes(file), 0);
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(0).padStart(5)} kB gz`;

console.log(`${kilobytes(total(always))}  every page`);
let heaviest = total(always);
for (const name of Object.keys(manifest).filter((name) => /\/pages\/[^/]+\.tsx$/.test(name))) {
  const bytes = total(filesOf(name, new Set(always)));
  heaviest = Math.max(heaviest, bytes);
  console.log(`${kilobytes(bytes)}  ${name}`);
}
if (heaviest > limitBytes) {
  console.error(`the first load of a page is ${heaviest} bytes gzipped, over the limit of ${limitBytes}`);
  process.exit(1);
}
