-- Takes a waiting call out of every lane up to step `to`; it is always in the first one. Needs P.
local function out_of_line(queue, to, place)
  redis.call('ZREM', P .. 'lane:' .. queue .. '.0:waiting', place)
  for step = 1, to do
    redis.call('ZREM', P .. 'lane:' .. queue .. '.' .. step .. ':waiting', place)
  end
end
