-- Lays the foundation of a store that is new or has lost everything. The nodes put back what each remembers of the log,
-- under the ids that it had, so that every reader's position stays good; after some patience for them all it is done.
-- KEYS 1 prefix
-- ARGV 1 now  2 patience ms  3 id of the log above which new entries come, or 0-0  4... an entry each: id, how many fields
--      and values follow, these
-- Result when the foundation was laid, in ms; 0 not yet
local P, now = KEYS[1], ARGV[1]
local log = P .. 'events'
local laid = redis.call('GET', P .. 'founded')
if laid then
  return tonumber(laid)
end

local function parts(id)
  local millis, sequence = string.match(id, '^(%d+)-(%d+)$')
  return tonumber(millis), tonumber(sequence)
end

local function before(a, b)
  local ams, aseq = parts(a)
  local bms, bseq = parts(b)
  return ams < bms or (ams == bms and aseq < bseq)
end

if ARGV[4] then
  local entries, ids = {}, {}
  local function keep(id, fields)
    if not entries[id] then
      entries[id] = fields
      ids[#ids + 1] = id
    end
  end
  for _, entry in ipairs(redis.call('XRANGE', log, '-', '+')) do
    keep(entry[1], entry[2])
  end
  local i = 4
  while ARGV[i] do
    local fields = {}
    for j = 1, ARGV[i + 1] do
      fields[j] = ARGV[i + 1 + j]
    end
    keep(ARGV[i], fields)
    i = i + 2 + #fields
  end
  table.sort(ids, before)
  redis.call('DEL', log)
  for _, id in ipairs(ids) do
    redis.call('XADD', log, id, unpack(entries[id]))
  end
end

local begun = redis.call('GET', P .. 'founding')
if not begun then
  begun = now
  redis.call('SET', P .. 'founding', now)
end
if now - begun < tonumber(ARGV[2]) then
  return 0
end
if redis.call('EXISTS', log) == 0 then
  redis.call('XGROUP', 'CREATE', log, 'founding', '0', 'MKSTREAM')
  redis.call('XGROUP', 'DESTROY', log, 'founding')
end
local last = redis.call('XREVRANGE', log, '+', '-', 'COUNT', 1)[1]
if before(last and last[1] or '0-0', ARGV[3]) then
  redis.call('XSETID', log, ARGV[3])
end
redis.call('DEL', P .. 'founding')
redis.call('SET', P .. 'founded', now)
return tonumber(now)
