-- An offer came to nothing. Needs step.lua, call.lua, serve_or_enqueue.lua.
--@include lib/call_over.lua
local function tell_failed(call, c, failure)
  fact('{"type":"OfferFailed","call":"' .. call .. '","agent":"' .. c.agent .. '","offer":' .. c.token
    .. ',"failure":"' .. failure .. '"}')
end

-- Its call goes back to its old place, or to another agent at once; one that calls back is over, as there is no caller who
-- waits for somebody else. The agent is left to the step.
local function take_back(call, c, failure)
  c.agent, c.phone = '', ''
  if c.dormant == DIALLED_BACK then
    redis.call('ZREM', P .. 'due', 'c' .. call)
    fact('{"type":"CallEnded","call":"' .. call .. '","ending":"NOT_REACHED","lastAgent":null}')
    call_over(call, c)
    return
  end
  -- Out of line until it parks again: a caller who has left, and one who could not be connected for not having parked.
  -- Otherwise such a call, being the oldest, would take one agent after the other away from the rest.
  local dormant = c.parked == '0'
    and (failure == 'CALLER_LEFT' or failure == 'PBX_UNREACHABLE' or (failure == 'CONTROL_LOST' and c.out == '0'))
  c.state, c.since = {{call OfferFailed to}}, now
  c.dormant = dormant and '1' or '0'
  if dormant then
    put('call:' .. call, call_text(c))
    redis.call('ZREM', P .. 'due', 'c' .. call)
  else
    serve_or_enqueue(call, c)
  end
end
