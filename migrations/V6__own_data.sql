-- Own data and feeds: what one account likes is read without looking at what everybody likes, and the latest comments on an article, in
-- whatever thread, without looking at all of them.

create index like_of_voter on comment_like (voter, comment_id);
create index comment_feed on comment (article_id, state, created_at desc, id desc);
