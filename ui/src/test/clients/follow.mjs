// Follows the feed with many clients of the package eventsource, over whatever happens to the server, until each of them has
// seen the last fact. Then tells, as JSON, the positions that each saw, in the order in which they came.
// follow.mjs <base> <key> <clients> <id of the last fact>
import {EventSource} from 'eventsource';

const [base, key, clients, last] = process.argv.slice(2);
const patience = 240_000;

function follow() {
  return new Promise((resolve, reject) => {
    const seen = [];
    const source = new EventSource(`${base}/api/v1/events/stream?after=-1`, {
      fetch: (input, init) => fetch(input, {...init, headers: {...init.headers, Authorization: `Bearer ${key}`}}),
    });
    source.onmessage = message => {
      const event = JSON.parse(message.data);
      if (Number(event.sequence) !== Number(message.lastEventId)) {
        reject(new Error(`${event.sequence} came as ${message.lastEventId}`));
      }
      seen.push(Number(event.sequence));
      if (event.subject === last) {
        source.close();
        resolve(seen);
      }
    };
    source.onerror = error => {
      if (source.readyState === EventSource.CLOSED) {
        reject(new Error(`gave up: ${error.code} ${error.message}`));
      }
    };
    setTimeout(() => reject(new Error(`saw ${seen.length} events and not ${last}`)), patience).unref();
  });
}

const all = await Promise.all(Array.from({length: Number(clients)}, follow));
console.log(JSON.stringify(all));
process.exit(0);
