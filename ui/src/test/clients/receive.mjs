// Receives what a webhook sends, and checks each delivery with the package standardwebhooks, as a receiver that others wrote would. It
// says its port in the first line; the secret comes as the first line of its input, since it is drawn behind that. Then it tells each
// delivery as a line of JSON.
// receive.mjs
import {createServer} from 'node:http';
import {createInterface} from 'node:readline';
import {Webhook} from 'standardwebhooks';

let webhook;
const early = [];

function take(headers, body) {
  const told = {id: headers['webhook-id'], verified: true};
  try {
    const event = webhook.verify(body, headers);
    told.sequence = Number(event.sequence);
    told.source = event.source;
    told.subject = event.subject ?? null;
  } catch (error) {
    told.verified = false;
    told.error = error.message;
  }
  console.log(JSON.stringify(told));
}

const server = createServer((request, response) => {
  const parts = [];
  request.on('data', part => parts.push(part));
  request.on('end', () => {
    const body = Buffer.concat(parts).toString('utf8');
    if (webhook) {
      take(request.headers, body);
    } else {
      early.push([request.headers, body]);
    }
    response.writeHead(204).end();
  });
});
server.listen(0, '127.0.0.1', () => console.log(server.address().port));

createInterface({input: process.stdin}).once('line', secret => {
  webhook = new Webhook(secret);
  early.splice(0).forEach(([headers, body]) => take(headers, body));
}).on('close', () => process.exit(0));
