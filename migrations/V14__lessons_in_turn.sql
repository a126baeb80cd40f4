-- The row that counts all texts, which whoever changes lessons locks first: it must be there before they do.
insert into learnt_token (token, approved, rejected, changed_at)
select '', 0, 0, current_timestamp where not exists (select 1 from learnt_token where token = '');
