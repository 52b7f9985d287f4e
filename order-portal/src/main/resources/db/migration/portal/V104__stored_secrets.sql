-- The secrets in stored responses are deleted by age.
create index portal_answer_claimed_at on portal_answer (claimed_at);
