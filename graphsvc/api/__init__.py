"""The HTTP service: every noun has two faces, JSON under /api/v1 and a page, made from one answer."""
