// SPDX-License-Identifier: Apache-2.0
// Reads a browser's name for a person to recognise. The order matters: most browsers also claim to be Chrome.
const known: [RegExp, string][] = [
  [/QIHU|360(SE|EE)/i, "360"],
  [/MicroMessenger/i, "WeChat"],
  [/QQBrowser/i, "QQ"],
  [/Edg\//, "Edge"],
  [/Firefox\//, "Firefox"],
  [/Chrome\//, "Chrome"],
  [/Safari\//, "Safari"],
];
const systems: [RegExp, string][] = [
  [/Android/, "Android"],
  [/iPhone|iPad/, "iOS"],
  [/Windows/, "Windows"],
  [/Mac OS/, "macOS"],
  [/Linux|UOS|Kylin/, "Linux"],
];

export function browserOf(agent: string): string | undefined {
  const browser = known.find(([pattern]) => pattern.test(agent))?.[1];
  const system = systems.find(([pattern]) => pattern.test(agent))?.[1];
  if (browser === undefined) return system;
  return system === undefined ? browser : `${browser} · ${system}`;
}
