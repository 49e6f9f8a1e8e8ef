-- Nothing is opened in a store that has lost everything before what is remembered of it has been put back.
local function founded()
  return redis.call('EXISTS', KEYS[1] .. 'founded') == 1
end

local UNFOUNDED = {err = 'UNFOUNDED the store is new or has lost everything; its foundation is about to be laid'}
