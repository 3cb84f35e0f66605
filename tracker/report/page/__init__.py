"""How does a reader follow a number to its sentence? A static site: charts, the tables behind them, every article.

html      markup in which every stranger's word is escaped
shell     the frame of each page: policy, style, navigation
svg       a Chart as an SVG drawing whose marks are links
evidence  the table behind a chart: each claim with its sentence
amount    a value with its unit
section   a chart with its sources, key and table
group     the page of a metric or a place
few       places of which little is known, together
article   an article with its figures marked in the text
without   articles without figures, together
overview  what moved
site      all of these as files

The drawings need no library: they are plain SVG, made from the same frozen Chart as the images, so that they are there
without JavaScript, can be walked by keyboard and screen reader, and pass a policy that allows no foreign code. The
script adds hovering, walking with arrow keys and the choice of sources; it is smaller than any chart library.
"""
