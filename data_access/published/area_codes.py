"""The codes and names of English authorities and regions since January 2019, one to a line.

Source: DfE, "Education, health and care plans", reporting year 2025: every authority and region of its twelve
files. A line of an authority: DfE's three-digit code, the ONS code, the ONS code of its region, its name.
A test compares the list with the release.
"""

from dataclasses import dataclass

ENGLAND = "E92000001"

REGIONS: dict[str, str] = {
    "E12000001": "North East",
    "E12000002": "North West",
    "E12000003": "Yorkshire and The Humber",
    "E12000004": "East Midlands",
    "E12000005": "West Midlands",
    "E12000006": "East of England",
    "E12000007": "London",
    "E12000008": "South East",
    "E12000009": "South West",
    "E13000001": "Inner London",
    "E13000002": "Outer London",
}
"""Regions by code. DfE gives London whole in most files and in its two halves in that on the needs of new plans."""

_AUTHORITY_LINES = """\
201 E09000001 E12000007 City of London
202 E09000007 E12000007 Camden
203 E09000011 E12000007 Greenwich
204 E09000012 E12000007 Hackney
205 E09000013 E12000007 Hammersmith and Fulham
206 E09000019 E12000007 Islington
207 E09000020 E12000007 Kensington and Chelsea
208 E09000022 E12000007 Lambeth
209 E09000023 E12000007 Lewisham
210 E09000028 E12000007 Southwark
211 E09000030 E12000007 Tower Hamlets
212 E09000032 E12000007 Wandsworth
213 E09000033 E12000007 Westminster
301 E09000002 E12000007 Barking and Dagenham
302 E09000003 E12000007 Barnet
303 E09000004 E12000007 Bexley
304 E09000005 E12000007 Brent
305 E09000006 E12000007 Bromley
306 E09000008 E12000007 Croydon
307 E09000009 E12000007 Ealing
308 E09000010 E12000007 Enfield
309 E09000014 E12000007 Haringey
310 E09000015 E12000007 Harrow
311 E09000016 E12000007 Havering
312 E09000017 E12000007 Hillingdon
313 E09000018 E12000007 Hounslow
314 E09000021 E12000007 Kingston upon Thames
315 E09000024 E12000007 Merton
316 E09000025 E12000007 Newham
317 E09000026 E12000007 Redbridge
318 E09000027 E12000007 Richmond upon Thames
319 E09000029 E12000007 Sutton
320 E09000031 E12000007 Waltham Forest
330 E08000025 E12000005 Birmingham
331 E08000026 E12000005 Coventry
332 E08000027 E12000005 Dudley
333 E08000028 E12000005 Sandwell
334 E08000029 E12000005 Solihull
335 E08000030 E12000005 Walsall
336 E08000031 E12000005 Wolverhampton
340 E08000011 E12000002 Knowsley
341 E08000012 E12000002 Liverpool
342 E08000013 E12000002 St. Helens
343 E08000014 E12000002 Sefton
344 E08000015 E12000002 Wirral
350 E08000001 E12000002 Bolton
351 E08000002 E12000002 Bury
352 E08000003 E12000002 Manchester
353 E08000004 E12000002 Oldham
354 E08000005 E12000002 Rochdale
355 E08000006 E12000002 Salford
356 E08000007 E12000002 Stockport
357 E08000008 E12000002 Tameside
358 E08000009 E12000002 Trafford
359 E08000010 E12000002 Wigan
370 E08000016 E12000003 Barnsley
371 E08000017 E12000003 Doncaster
372 E08000018 E12000003 Rotherham
373 E08000019 E12000003 Sheffield
380 E08000032 E12000003 Bradford
381 E08000033 E12000003 Calderdale
382 E08000034 E12000003 Kirklees
383 E08000035 E12000003 Leeds
384 E08000036 E12000003 Wakefield
390 E08000037 E12000001 Gateshead
391 E08000021 E12000001 Newcastle upon Tyne
392 E08000022 E12000001 North Tyneside
393 E08000023 E12000001 South Tyneside
394 E08000024 E12000001 Sunderland
420 E06000053 E12000009 Isles of Scilly
800 E06000022 E12000009 Bath and North East Somerset
801 E06000023 E12000009 Bristol, City of
802 E06000024 E12000009 North Somerset
803 E06000025 E12000009 South Gloucestershire
805 E06000001 E12000001 Hartlepool
806 E06000002 E12000001 Middlesbrough
807 E06000003 E12000001 Redcar and Cleveland
808 E06000004 E12000001 Stockton-on-Tees
810 E06000010 E12000003 Kingston upon Hull, City of
811 E06000011 E12000003 East Riding of Yorkshire
812 E06000012 E12000003 North East Lincolnshire
813 E06000013 E12000003 North Lincolnshire
815 E10000023 E12000003 North Yorkshire
816 E06000014 E12000003 York
821 E06000032 E12000006 Luton
822 E06000055 E12000006 Bedford
823 E06000056 E12000006 Central Bedfordshire
825 E06000060 E12000008 Buckinghamshire
826 E06000042 E12000008 Milton Keynes
830 E10000007 E12000004 Derbyshire
831 E06000015 E12000004 Derby
835 E10000009 E12000009 Dorset
836 E06000029 E12000009 Poole
837 E06000028 E12000009 Bournemouth
838 E06000059 E12000009 Dorset
839 E06000058 E12000009 Bournemouth, Christchurch and Poole
840 E06000047 E12000001 County Durham
841 E06000005 E12000001 Darlington
845 E10000011 E12000008 East Sussex
846 E06000043 E12000008 Brighton and Hove
850 E10000014 E12000008 Hampshire
851 E06000044 E12000008 Portsmouth
852 E06000045 E12000008 Southampton
855 E10000018 E12000004 Leicestershire
856 E06000016 E12000004 Leicester
857 E06000017 E12000004 Rutland
860 E10000028 E12000005 Staffordshire
861 E06000021 E12000005 Stoke-on-Trent
865 E06000054 E12000009 Wiltshire
866 E06000030 E12000009 Swindon
867 E06000036 E12000008 Bracknell Forest
868 E06000040 E12000008 Windsor and Maidenhead
869 E06000037 E12000008 West Berkshire
870 E06000038 E12000008 Reading
871 E06000039 E12000008 Slough
872 E06000041 E12000008 Wokingham
873 E10000003 E12000006 Cambridgeshire
874 E06000031 E12000006 Peterborough
876 E06000006 E12000002 Halton
877 E06000007 E12000002 Warrington
878 E10000008 E12000009 Devon
879 E06000026 E12000009 Plymouth
880 E06000027 E12000009 Torbay
881 E10000012 E12000006 Essex
882 E06000033 E12000006 Southend-on-Sea
883 E06000034 E12000006 Thurrock
884 E06000019 E12000005 Herefordshire, County of
885 E10000034 E12000005 Worcestershire
886 E10000016 E12000008 Kent
887 E06000035 E12000008 Medway
888 E10000017 E12000002 Lancashire
889 E06000008 E12000002 Blackburn with Darwen
890 E06000009 E12000002 Blackpool
891 E10000024 E12000004 Nottinghamshire
892 E06000018 E12000004 Nottingham
893 E06000051 E12000005 Shropshire
894 E06000020 E12000005 Telford and Wrekin
895 E06000049 E12000002 Cheshire East
896 E06000050 E12000002 Cheshire West and Chester
908 E06000052 E12000009 Cornwall
909 E10000006 E12000002 Cumbria
916 E10000013 E12000009 Gloucestershire
919 E10000015 E12000006 Hertfordshire
921 E06000046 E12000008 Isle of Wight
925 E10000019 E12000004 Lincolnshire
926 E10000020 E12000006 Norfolk
928 E10000021 E12000004 Northamptonshire
929 E06000057 E12000001 Northumberland
931 E10000025 E12000008 Oxfordshire
933 E10000027 E12000009 Somerset
935 E10000029 E12000006 Suffolk
936 E10000030 E12000008 Surrey
937 E10000031 E12000005 Warwickshire
938 E10000032 E12000008 West Sussex
940 E06000061 E12000004 North Northamptonshire
941 E06000062 E12000004 West Northamptonshire
942 E06000063 E12000002 Cumberland
943 E06000064 E12000002 Westmorland and Furness
"""

RECODED: dict[str, str] = {"E10000002": "E06000060"}
"""Codes that were replaced while the authority stayed what it was. DfE's 2025 release has Buckinghamshire under
its old code, its new one and its old one again, from year to year of one series."""


@dataclass(frozen=True)
class Authority:
    """One English authority, also one that has since been merged or split."""

    area_code: str
    old_la_code: str
    name: str
    region_code: str

    @property
    def region_name(self) -> str:
        """Its region."""
        return REGIONS[self.region_code]


def _read(line: str) -> Authority:
    old_la_code, area_code, region_code, name = line.split(" ", 3)
    return Authority(area_code, old_la_code, name, region_code)


AUTHORITIES: tuple[Authority, ...] = tuple(_read(line) for line in _AUTHORITY_LINES.splitlines())
BY_OLD_CODE: dict[str, Authority] = {authority.old_la_code: authority for authority in AUTHORITIES}
BY_CODE: dict[str, Authority] = {authority.area_code: authority for authority in AUTHORITIES}


def current_code(area_code: str) -> str:
    """The code an area has now; the same code where it was never replaced."""
    return RECODED.get(area_code, area_code)
