-- Sent messages are forgotten in time.
GRANT DELETE ON notices.notice TO ${runtime};
