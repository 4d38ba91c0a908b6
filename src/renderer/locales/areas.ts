import type answers from './answers/en.json';
import type common from './common/en.json';
import type desk from './desk/en.json';
import type events from './events/en.json';
import type importing from './import/en.json';
import type journal from './journal/en.json';
import type layout from './layout/en.json';
import type lists from './lists/en.json';
import type lock from './lock/en.json';
import type paper from './paper/en.json';
import type people from './people/en.json';
import type readiness from './readiness/en.json';
import type rooms from './rooms/en.json';
import type selfService from './self-service/en.json';
import type setUp from './set-up/en.json';
import type stations from './stations/en.json';
import type tickets from './tickets/en.json';
import type trouble from './trouble/en.json';
import type verdict from './verdict/en.json';

/** Every message that a screen can show. An area of the interface keeps its own files; its name begins all its ids. */
export type MessageId =
  | keyof typeof answers
  | keyof typeof common
  | keyof typeof desk
  | keyof typeof events
  | keyof typeof importing
  | keyof typeof journal
  | keyof typeof layout
  | keyof typeof lists
  | keyof typeof lock
  | keyof typeof paper
  | keyof typeof people
  | keyof typeof readiness
  | keyof typeof rooms
  | keyof typeof selfService
  | keyof typeof setUp
  | keyof typeof stations
  | keyof typeof tickets
  | keyof typeof trouble
  | keyof typeof verdict;
