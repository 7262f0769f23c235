-- What was written down about one who was two is the kept one's to call back, and so are the recalls on their way: an agency knows the person by the
-- kept one's pseudonym alone. From here on a merge does this itself; those that were before it, here.
UPDATE journalled SET subject = (
    WITH RECURSIVE self (subject) AS (SELECT journalled.subject UNION SELECT m.kept FROM subject_merge m JOIN self s ON m.gone = s.subject)
    SELECT s.subject FROM self s WHERE NOT EXISTS (SELECT 1 FROM subject_merge m WHERE m.gone = s.subject))
WHERE subject IN (SELECT gone FROM subject_merge);
UPDATE recall SET subject = (
    WITH RECURSIVE self (subject) AS (SELECT recall.subject UNION SELECT m.kept FROM subject_merge m JOIN self s ON m.gone = s.subject)
    SELECT s.subject FROM self s WHERE NOT EXISTS (SELECT 1 FROM subject_merge m WHERE m.gone = s.subject))
WHERE subject IN (SELECT gone FROM subject_merge);
UPDATE outbox SET subject = (SELECT r.subject FROM recall r WHERE r.recall = outbox.item)
WHERE kind = 'recall' AND subject IN (SELECT gone FROM subject_merge);
