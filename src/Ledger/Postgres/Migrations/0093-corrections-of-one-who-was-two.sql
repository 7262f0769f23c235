-- Corrections about one who was two are about the kept one. From here on a merge does this itself; those that were before it, here.
UPDATE correction SET subject = (
    WITH RECURSIVE self (subject) AS (SELECT correction.subject UNION SELECT m.kept FROM subject_merge m JOIN self s ON m.gone = s.subject)
    SELECT s.subject FROM self s WHERE NOT EXISTS (SELECT 1 FROM subject_merge m WHERE m.gone = s.subject))
WHERE subject IN (SELECT gone FROM subject_merge);

GRANT UPDATE (subject) ON correction TO navo_gateway;
