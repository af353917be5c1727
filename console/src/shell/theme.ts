import type { ThemeConfig } from 'antd';

/** Ant Design in the colours of tokens.css; text of every grade keeps a contrast of 4.5 : 1 or more. */
export const THEME: ThemeConfig = {
  token: {
    colorPrimary: '#1c4f82',
    colorLink: '#1c4f82',
    colorError: '#b3261e',
    colorWarning: '#8a5a00',
    colorSuccess: '#1e6b3c',
    colorInfo: '#1c4f82',
    // Left alone, the tints of dark colours turn muddy.
    colorErrorBg: '#fdeceb',
    colorErrorBorder: '#e3a19c',
    colorWarningBg: '#fdf3dc',
    colorWarningBorder: '#dfc27d',
    colorInfoBg: '#e8f0f8',
    colorInfoBorder: '#b5cbe0',
    colorSuccessBg: '#e6f3ea',
    colorSuccessBorder: '#a9d1b8',
    colorText: '#1f2933',
    colorTextSecondary: '#4a5560',
    colorTextTertiary: '#5b6670',
    colorTextQuaternary: '#66717c',
    colorTextPlaceholder: '#66717c',
    colorTextDescription: '#5b6670',
    colorTextDisabled: '#66717c',
    colorBorder: '#b6bfc8',
    borderRadius: 4,
    fontSize: 14,
    controlHeight: 32,
    motion: false,
    fontFamily:
      '"PingFang SC", "Microsoft YaHei", "HarmonyOS Sans SC", "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", sans-serif',
  },
};
