-- Takes one try of each subject back; the window goes on.
-- KEYS 1 prefix   ARGV subject ...   Result 0
for i = 1, #ARGV do
  local key = KEYS[1] .. 'tries:' .. ARGV[i]
  if tonumber(redis.call('GET', key) or 0) > 0 then
    redis.call('DECR', key)
  end
end
return 0
