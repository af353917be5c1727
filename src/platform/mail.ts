import { createTransport } from 'nodemailer';

export interface Mail {
  to: string;
  subject: string;
  text: string;
}

/** A way to send mail; null in its place when the office has set up no mail server. */
export interface Mailer {
  /** @throws Error when the server refuses the message or can't be reached: the queue tries again */
  send(mail: Mail): Promise<void>;
  close(): void;
}

/** A way to send short messages. No provider is built in: a county wires its own gateway here. */
export interface ShortMessenger {
  send(phone: string, text: string): Promise<void>;
}

const timeout = 20_000;

/** The mailer of the settings GONGKAI_SMTP_URL and GONGKAI_MAIL_FROM, or null when they are not set. */
export function openMailer(smtpUrl: string | null, from: string | null): Mailer | null {
  if (!smtpUrl || !from) return null;
  const transport = createTransport(
    { url: smtpUrl, connectionTimeout: timeout, socketTimeout: timeout },
    { from },
  );
  return {
    send: async ({ to, subject, text }) => {
      await transport.sendMail({ to, subject, text });
    },
    close: () => transport.close(),
  };
}
