-- Whoever may not see numbers finds and orders customers by their names without the numbers that stand in some: 0082. As NumbersInText has it.
ALTER TABLE customer
    ADD COLUMN IF NOT EXISTS numberless_name VARCHAR(200) NOT NULL DEFAULT '' AFTER name;

UPDATE customer
SET numberless_name = REGEXP_REPLACE(
        REGEXP_REPLACE(name, '[\\p{Cc}\\p{Cf}]', ''), '\\+?\\p{Nd}(?:[\\p{Z}\\p{P}\\p{S}]{0,4}\\p{Nd}){6,19}', '*');

ALTER TABLE customer
    ADD KEY IF NOT EXISTS by_numberless_name_and_number (numberless_name, number);
