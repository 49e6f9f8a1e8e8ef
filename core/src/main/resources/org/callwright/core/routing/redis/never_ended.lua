-- The record has the call as going on, but neither store nor PBX knows it: nobody saw it end.
-- KEYS 1 prefix   ARGV 1 now  2 call
-- Result lines: applied; due
--@include lib/over_at_once.lua
return over_at_once(ARGV[2], 'LOST', {})
