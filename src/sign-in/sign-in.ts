import type { AnyOperation } from '#http/operation.ts'
import type { Entrance } from '#http/page-routes.ts'
import type { Page } from '#http/pages.ts'
import { accountOperations } from './account/account.operations.ts'
import { accountPages } from './account/account.pages.tsx'
import { ownSignInOperations } from './account/own-sign-in.operations.ts'
import { ownSignInPages } from './account/own-sign-in.pages.tsx'
import { identityProviderOperations } from './identity-provider/identity-provider.operations.ts'
import { identityProviderPages } from './identity-provider/identity-provider.pages.tsx'
import { providerEntrance } from './identity-provider/provider.entrance.tsx'
import { invitationEntrance } from './invitation/invitation.entrance.tsx'
import { passkeyEntrance } from './passkey/passkey.entrance.ts'
import { passkeyOperations } from './passkey/passkey.operations.ts'
import { passkeyPages } from './passkey/passkey.pages.tsx'
import { passwordOperations } from './password/password.operations.ts'
import { passwordPages } from './password/password.pages.tsx'
import { signInEntrance } from './sign-in-page/sign-in-page.entrance.tsx'
import { stepUpEntrance } from './step-up/step-up.entrance.tsx'

/** Every verb of the room: what somebody signed in does about how people sign in. */
export const signInOperations: readonly AnyOperation[] = [
  ...ownSignInOperations,
  ...passwordOperations,
  ...passkeyOperations,
  ...accountOperations,
  ...identityProviderOperations,
]

/** Every screen of the room. */
export const signInPages: readonly Page[] = [
  ...ownSignInPages,
  ...passwordPages,
  ...passkeyPages,
  ...accountPages,
  ...identityProviderPages,
]

/** Every way in, before anybody is signed in. */
export const signInEntrances: readonly Entrance[] = [
  signInEntrance,
  passkeyEntrance,
  providerEntrance,
  invitationEntrance,
  stepUpEntrance,
]
