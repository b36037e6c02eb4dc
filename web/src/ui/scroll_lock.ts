// SPDX-License-Identifier: Apache-2.0
// Keeps the page behind a dialog from scrolling. Ant Design's own lock writes <style> elements without the
// nonce that our content security policy asks for, so the browser refuses them; web/vite.config.ts puts this
// one in its place. Styles set through the DOM need no nonce.
import { useLayoutEffect } from "react";

let holders = 0;
let before = { overflowY: "", width: "" };

function hold(): void {
  holders += 1;
  if (holders > 1) return;
  const { style } = document.body;
  before = { overflowY: style.overflowY, width: style.width };
  // The page does not jump by the width of the bar that goes.
  const bar = window.innerWidth - document.documentElement.clientWidth;
  style.overflowY = "hidden";
  if (bar > 0) style.width = `calc(100% - ${bar}px)`;
}

function letGo(): void {
  holders -= 1;
  if (holders === 0) Object.assign(document.body.style, before);
}

export default function useScrollLock(locked?: boolean): void {
  useLayoutEffect(() => {
    if (locked !== true) return undefined;
    hold();
    return letGo;
  }, [locked]);
}
