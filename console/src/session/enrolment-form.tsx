import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Form, Input, QRCode } from 'antd';
import { useState, type ReactNode } from 'react';
import { call } from '../client/call.ts';
import { saveText } from '../parts/csv.ts';
import { ProblemNotice } from '../parts/problem-notice.tsx';

interface Props {
  readonly onEnrolled: () => void;
}

/** Bind the second factor: secret as picture and as text, one code to prove it, then the recovery codes, once. */
export function EnrolmentForm({ onEnrolled }: Props): ReactNode {
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const start = useMutation({ mutationFn: () => call('startSecondFactor') });
  const finish = useMutation({
    mutationFn: (code: string) => call('finishSecondFactor', { body: { code } }),
    onSuccess: (answer) => setCodes(answer.codes),
  });
  if (codes !== null) return <RecoveryCodeList codes={codes} onKept={onEnrolled} />;
  if (start.data === undefined)
    return (
      <div className="enrolment">
        <p>请先在手机上装好任意一款支持动态码（TOTP）的验证器，再点下面的按钮。</p>
        <ProblemNotice error={start.error} />
        <Button type="primary" loading={start.isPending} onClick={() => start.mutate()}>
          开始绑定
        </Button>
      </div>
    );
  return (
    <div className="enrolment">
      <p>1. 用验证器扫描二维码；不能扫描的，手工输入密钥。</p>
      <div className="enrolment-secret">
        <QRCode type="svg" value={start.data.uri} size={148} aria-label="绑定动态码的二维码" />
        <code className="secret">{start.data.secret.replaceAll(/(.{4})(?=.)/g, '$1 ')}</code>
      </div>
      <p>2. 输入验证器上现在显示的六位数字。</p>
      <Form<{ code: string }>
        layout="inline"
        onFinish={({ code }) => finish.mutate(code.replaceAll(/\s/g, ''))}
      >
        <Form.Item name="code" rules={[{ required: true, message: '请填写动态码' }]}>
          <Input
            inputMode="numeric"
            autoComplete="one-time-code"
            aria-label="动态码"
            maxLength={8}
            placeholder="六位数字"
          />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={finish.isPending}>
          完成绑定
        </Button>
      </Form>
      <ProblemNotice error={finish.error} />
    </div>
  );
}

function RecoveryCodeList({
  codes,
  onKept,
}: {
  readonly codes: readonly string[];
  readonly onKept: () => void;
}): ReactNode {
  return (
    <div className="enrolment">
      <Alert
        type="warning"
        showIcon
        title="请保存备用码"
        description="手机丢失时用它登录，每个只能用一次。备用码只显示这一次，请打印或抄下来，放在安全的地方。"
      />
      <ul className="recovery-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <Button onClick={() => saveText('备用码.txt', 'text/plain;charset=utf-8', `${codes.join('\r\n')}\r\n`)}>
        下载
      </Button>{' '}
      <Button type="primary" onClick={onKept}>
        已经保存好
      </Button>
    </div>
  );
}
