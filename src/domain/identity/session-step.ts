export type SessionStep = 'second_factor' | 'change_password' | 'enrol_second_factor' | 'ready';

export interface SignInState {
  readonly secondFactorEnrolled: boolean;
  readonly secondFactorPassed: boolean;
  readonly mustChangePassword: boolean;
  readonly secondFactorRequired: boolean;
}

/** What must happen next before the console opens: first prove who one is, then mend the account. */
export function stepOf(state: SignInState): SessionStep {
  if (state.secondFactorEnrolled && !state.secondFactorPassed) return 'second_factor';
  if (state.mustChangePassword) return 'change_password';
  if (state.secondFactorRequired && !state.secondFactorEnrolled) return 'enrol_second_factor';
  return 'ready';
}
