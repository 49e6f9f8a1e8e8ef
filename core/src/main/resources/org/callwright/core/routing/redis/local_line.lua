-- A caller was on the local line while no node ran, and it is over: each thing is told at the time when it happened.
-- KEYS 1 prefix   ARGV 1 ended  2 call  3 ending  4 arrived  5 fact CallArrived  6 fact TicketOpened
--      7 agent, '' when nobody answered  8 answered  9 fact ServedLocally
-- Result lines: 1 told | 0 the call is known; due
--@include lib/over_at_once.lua
local facts = {{at = ARGV[4], 'f0', ARGV[5], 'f1', ARGV[6]}}
if ARGV[7] == '' then
  return over_at_once(ARGV[2], ARGV[3], facts)
end
facts[2] = {at = ARGV[8], 'f0', ARGV[9]}
return over_at_once(ARGV[2], ARGV[3], facts, ARGV[7])
