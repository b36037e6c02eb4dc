// SPDX-License-Identifier: Apache-2.0
// Reads C++ and TypeScript far enough to tell code from comments and strings. One pass over the characters
// with a state: code, line comment, block comment, string ('…', "…"), raw string (R"x(…)x") or template (`…`,
// whose ${…} is code again). It is no parser: a string of one line ends at the line's end at the latest, so
// that an apostrophe in the text of a page does no harm beyond its line.

// The same text with every character of comments and strings made blank (line breaks kept), and the strings
// apart.
//   code: string; strings: { line, text, from, until }[] (text without quotes; from, until: offsets of the
//   literal)
export function separate(text, language) {
  const code = text.split("");
  const strings = [];
  const blank = (from, until) => {
    for (let i = from; i < until; i++) if (code[i] !== "\n") code[i] = " ";
  };
  const templates = []; // depth of braces at which each open template's ${ stands
  let depth = 0;
  let at = 0;
  while (at < text.length) {
    const rest = text.slice(at, at + 2);
    const here = text[at];
    let end = at + 1;
    if (rest === "//" && !(language !== "cpp" && text[at - 1] === ":")) {
      end = indexOr(text, "\n", at);
      blank(at, end);
    } else if (rest === "/*") {
      end = indexOr(text, "*/", at + 2) + 2;
      blank(at, end);
    } else if (language === "cpp" && rest === 'R"' && !/\w/.test(text[at - 1] ?? " ")) {
      const open = text.indexOf("(", at);
      const close = `)${text.slice(at + 2, open)}"`;
      const stop = indexOr(text, close, open);
      end = stop + close.length;
      strings.push({ from: at, until: end, text: text.slice(open + 1, stop) });
      blank(at, end);
    } else if (
      here === '"' ||
      (here === "'" && !(language === "cpp" && /[0-9A-Fa-f]/.test(text[at - 1] ?? " ")))
    ) {
      end = endOfString(text, at);
      strings.push({ from: at, until: end, text: text.slice(at + 1, end - 1) });
      blank(at, end);
    } else if (language !== "cpp" && here === "/" && beginsRegex(code, at)) {
      end = endOfRegex(text, at);
      strings.push({ from: at, until: end, text: text.slice(at + 1, end - 1) });
      blank(at, end);
    } else if (language !== "cpp" && (here === "`" || (here === "}" && templates.at(-1) === depth))) {
      if (here === "}") templates.pop();
      end = endOfTemplate(text, at + 1);
      if (text.slice(end - 2, end) === "${") templates.push(depth);
      strings.push({ from: at, until: end, text: text.slice(at + 1, end - 1) });
      blank(at, end);
    } else if (here === "{") {
      depth++;
    } else if (here === "}") {
      depth--;
    }
    at = end;
  }
  return { code: code.join(""), strings: strings.map((s) => ({ ...s, line: lineOf(text, s.from) })) };
}

export function lineOf(text, offset) {
  let line = 1;
  for (let at = text.indexOf("\n"); at !== -1 && at < offset; at = text.indexOf("\n", at + 1)) line++;
  return line;
}

// Lines inside a string of several lines: a table of data that stands in the source.
export function linesOfTables(text, language) {
  const found = new Set();
  for (const string of separate(text, language).strings) {
    const last = lineOf(text, string.until - 1);
    for (let line = string.line + 1; line <= last; line++) found.add(line);
  }
  return found;
}

// Neighbouring literals are one string to a C++ compiler.
export function joinedStrings(text, language) {
  const { code, strings } = separate(text, language);
  const joined = [];
  for (const string of strings) {
    const last = joined.at(-1);
    if (last && code.slice(last.until, string.from).trim() === "") {
      last.text += string.text;
      last.until = string.until;
    } else {
      joined.push({ ...string });
    }
  }
  return joined;
}

// Bodies in braces that belong to a function: { line, lines, name }[], outermost first. A body is a
// function's when what stands before its brace ends a parameter list; loops and conditions look the same but
// lie inside one.
export function functions(text, language) {
  const { code } = separate(text, language);
  const found = [];
  const open = [];
  let begin = 0; // where the statement that leads to the next brace begins
  for (let at = 0; at < code.length; at++) {
    const here = code[at];
    if (here === "{") {
      const head = code.slice(begin, at).trim();
      const inside = open.some((o) => o.isFunction);
      const blanks = code.slice(begin, at).length - code.slice(begin, at).trimStart().length;
      open.push({ begin, at: begin + blanks, head, isFunction: !inside && leadsToBody(head) });
      begin = at + 1;
    } else if (here === "}") {
      const last = open.pop();
      if (last?.isFunction) {
        const line = lineOf(code, last.at);
        found.push({ line, lines: lineOf(code, at) - line + 1, name: nameIn(last.head) });
      }
      // The braces of a member's initialiser do not end the head that they stand in.
      begin = last && !last.isFunction && /^\s*[,{]/.test(code.slice(at + 1, at + 80)) ? last.begin : at + 1;
    } else if (here === ";") {
      begin = at + 1;
    }
  }
  return found;
}

function leadsToBody(head) {
  if (/^(inline\s+)?(namespace|extern)\b/.test(head)) return false;
  if (/\b(describe|suite)(\.\w+)?\s*\(/.test(head)) return false; // a suite holds tests, it does nothing
  if (/(^|\s)(class|struct|union|enum|interface|type)\s+[\w:<>, ]*$/.test(head)) return false;
  return (
    /\)\s*((const|noexcept|override|final|mutable|&&?|try)\s*)*(->\s*[\w:<>,&*\s]+|:\s*[\w<>[\]|,.\s]+)?$/.test(
      head,
    ) ||
    /=>\s*$/.test(head) ||
    /\)\s*(noexcept\s*)?:\s*\w[\s\S]*[)}]\s*$/.test(head)
  );
}

function nameIn(head) {
  const names = head.match(/[A-Za-z_]\w*(?=\s*(<[^<>]*>)?\s*\()/) ?? head.match(/(?:const|let)\s+(\w+)/);
  return names ? (names[1] ?? names[0]) : "(no name)";
}

function indexOr(text, what, from) {
  const at = text.indexOf(what, from);
  return at === -1 ? text.length : at;
}

function endOfString(text, from) {
  const quote = text[from];
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] === "\\") at++;
    else if (text[at] === quote) return at + 1;
    else if (text[at] === "\n") return at;
  }
  return text.length;
}

function endOfTemplate(text, from) {
  for (let at = from; at < text.length; at++) {
    if (text[at] === "\\") at++;
    else if (text[at] === "`") return at + 1;
    else if (text[at] === "$" && text[at + 1] === "{") return at + 2;
  }
  return text.length;
}

function beginsRegex(code, at) {
  let before = at - 1;
  while (before >= 0 && (code[before] === " " || code[before] === "\n")) before--;
  if (before < 0) return true;
  if ("(,=:[!&|?;".includes(code[before])) return true;
  return /\breturn$/.test(code.slice(Math.max(0, before - 6), before + 1).join(""));
}

function endOfRegex(text, from) {
  let inClass = false;
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] === "\\") at++;
    else if (text[at] === "[") inClass = true;
    else if (text[at] === "]") inClass = false;
    else if (text[at] === "\n") return at;
    else if (text[at] === "/" && !inClass) return at + 1;
  }
  return text.length;
}
