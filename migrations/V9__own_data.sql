-- Own data: what one account likes is read without looking at what everybody likes.

create index like_of_voter on comment_like (voter, comment_id);
