-- A call's text, read and written whole; nil when there is none. Needs P.
local function read_call(call)
  local text = redis.call('GET', P .. 'call:' .. call)
  if text then
    local {{call names}} = string.match(text, {{call pattern}})
    return {{call table}}
  end
end

-- The version tells whether anything has happened to the call since somebody looked, without anybody's clock.
local function call_text(c)
  c.version = (c.version or 0) + 1
  return {{call text of c}}
end

-- Out of line until it parks, as '1' is; not by misfortune, but because it comes from a conversation. Or a colleague is
-- kept for it until then.
local TRANSFERRED = '2'
-- Its customer is being called back and has not answered: it is in no line, and has nobody to go back to one.
local DIALLED_BACK = '3'
-- It has ended, waiting, and nobody saw how; who did may still tell.
local UNSEEN = '4'
