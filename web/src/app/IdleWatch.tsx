// SPDX-License-Identifier: Apache-2.0
import { Button, Modal } from "antd";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { noteSessionEnded, sessionUsedAt } from "@/platform/session/activity";
import { idleStep } from "@/platform/session/idle";
import { useSessionQuery } from "@/platform/session/session";

const lookEveryMs = 1000;

function clock(leftMs: number): string {
  const seconds = Math.ceil(leftMs / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

/** Says two minutes before that the session ends, and keeps it alive for whoever is still typing. */
export function IdleWatch({ idleMinutes }: { idleMinutes: number }) {
  const { t } = useTranslation();
  const { refetch } = useSessionQuery();
  const touchedAt = useRef(0);
  const [leftMs, setLeftMs] = useState<number>();
  useEffect(() => {
    const touch = () => (touchedAt.current = Date.now());
    const look = () => {
      const facts = { now: Date.now(), usedAt: sessionUsedAt(), touchedAt: touchedAt.current, idleMinutes };
      const step = idleStep(facts);
      setLeftMs(step.kind === "warn" ? step.leftMs : undefined);
      if (step.kind === "ended") noteSessionEnded();
      if (step.kind === "keep_alive") void refetch();
    };
    const timer = setInterval(look, lookEveryMs);
    document.addEventListener("keydown", touch, { passive: true });
    document.addEventListener("pointerdown", touch, { passive: true });
    return () => {
      clearInterval(timer);
      document.removeEventListener("keydown", touch);
      document.removeEventListener("pointerdown", touch);
    };
  }, [idleMinutes, refetch]);
  const stay = () => void refetch();
  return (
    <Modal
      open={leftMs !== undefined}
      title={t("idle.title")}
      closable={false}
      onCancel={stay}
      footer={
        <Button type="primary" onClick={stay}>
          {t("idle.stay")}
        </Button>
      }
      width={420}
    >
      <p>{t("idle.about", { left: clock(leftMs ?? 0) })}</p>
    </Modal>
  );
}
