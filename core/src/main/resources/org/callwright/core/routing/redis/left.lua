-- A caller left before he was let in: it is on record that he was here, and nobody has to do anything about it.
-- KEYS 1 prefix   ARGV 1 now  2 call  3 fact CallArrived  4 fact TicketOpened
-- Result lines: 1 told | 0 the call is known; due
--@include lib/over_at_once.lua
return over_at_once(ARGV[2], 'ABANDONED', {ARGV[3], ARGV[4]})
