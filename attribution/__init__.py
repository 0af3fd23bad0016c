"""Source attribution and anonymity auditing: who says what, who are they, through whom, and why unnamed?"""
