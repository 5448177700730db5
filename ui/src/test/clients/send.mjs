// Sends one event in each mode of the package cloudevents, and tells as JSON what came back; and reads the feed, page by
// page, as batches. (In headers the package encodes nothing, so the id is one that needs no encoding.)
// send.mjs <base> <key> <incident>
import {CloudEvent, HTTP} from 'cloudevents';

const [base, key, incident] = process.argv.slice(2);
const facts = `${base}/api/v1/incidents/${incident}/facts`;

const event = new CloudEvent({
  id: 'till 7, stop no. 1',
  source: 'https://sdk.example/tills?store=12',
  type: 'example.till.stopped',
  time: '2014-06-15T18:00:00Z',
  subject: 'till 7',
  severity: 'high',
  data: {factType: 'Discovered', summary: 'Till 7 stood still.', occurred: '2014-06-15T18:00-05:00', standing: 'claimed', detail: {}},
});

async function send(message) {
  const answer = await fetch(facts, {
    method: 'POST',
    headers: {...message.headers, Authorization: `Bearer ${key}`},
    body: typeof message.body === 'string' ? message.body : JSON.stringify(message.body),
  });
  return {status: answer.status, body: await answer.json()};
}

const batch = {
  headers: {'content-type': 'application/cloudevents-batch+json'},
  body: JSON.stringify([event]),
};
const answers = [
  await send(HTTP.binary(event)),
  await send(HTTP.structured(event)),
  await send(batch),
];

// a page may hold nothing of what is asked for and yet lead to one that does
async function pages(address) {
  const feed = await fetch(address, {headers: {Authorization: `Bearer ${key}`}});
  const events = HTTP.toEvent({headers: Object.fromEntries(feed.headers), body: await feed.text()});
  const next = /<([^>]+)>; rel="next"/.exec(feed.headers.get('link') ?? '');
  return next ? [...events, ...await pages(next[1])] : events;
}

const events = await pages(`${base}/api/v1/events?incident=${incident}`);
events.forEach(one => one.validate());
console.log(JSON.stringify({answers, types: events.map(one => one.type), sequences: events.map(one => one.sequence)}));
